package org.huiqi.cli;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** Why a file or folder gives no profile. */
enum SourceText implements Sentence {
    EMPTY_FOLDER("文件夹里没有档案", "there is no profile in the folder"),
    UNKNOWN_TYPE("不认识的文件类型", "is of an unknown type"),
    ENDINGS("档案的扩展名为 %s", "profiles end in %s"),
    NO_FILE("文件不存在", "the file does not exist"),
    CHECK_PATH("请检查路径", "check the path"),
    CHECK_PERMISSIONS(
            "请检查权限；只读普通文件，不读文件夹、设备和管道（管道请用 -）",
            "check its permissions; a regular file is read, no folder, device or pipe (for a pipe"
                    + " write -)");

    private final Bilingual text;

    SourceText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
