package org.huiqi.screening.run;

import org.huiqi.screening.ScreeningException;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What a run says: how far it is, and why it cannot start or go on. */
enum RunText implements Sentence {
    GOING_ON(
            "接着上次未完成的运行：已完成 %,d 家，基准日 %s",
            "going on with the unfinished run: %,d firms are done, as of %s"),
    RATE("%,d 家，每秒 %,.0f 家", "%,d firms, %,.0f firms/s"),
    LEFT("，已读 %d%%，剩余 %s", ", %d%% read, %s left"),
    SPEED("本次 %,d 家，用时 %.1f 秒，每秒 %,.0f 家", "%,d firms in %.1f s, %,.0f firms/s"),
    NOT_LISTED("另有 %,d 处错误未列出，见输出文件", "%,d more errors are not listed; see the output"),
    FIRMS("企业 %,d 家，其中被拒 %,d 家；基准日 %s，%s", "%,d firms, %,d of them refused; as of %s, %s"),
    PROGRAMME("项目", "programme"),
    INTERRUPTED("已中断", "interrupted"),
    INPUT_IS_FOLDER(
            "%s：是文件夹；应为 .jsonl、.jsonl.gz 或 .csv 文件",
            "%s: a folder; name a .jsonl, .jsonl.gz or .csv file"),
    NO_INPUT("%s：文件不存在，请检查路径", "%s: the file does not exist; check the path"),
    BROKEN_GZIP(
            "%s：读到 %s 家后，gzip 数据损坏、不完整，或后面有别的内容，请重新获取",
            "%s: after %s firms the gzip file is damaged, not whole, or has something else behind"
                    + " it; fetch it again"),
    UNREADABLE("%s：无法读取（%s），请检查权限和文件", "%s: cannot be read (%s); check its permissions"),
    BROKEN(
            "%s：第 %s 家之后无法再读（%s），文件可能不完整",
            "%s: cannot be read on after firm %s (%s); the file may be incomplete"),
    FEWER_FIRMS(
            "%s：少于进度文件所记的 %s 家；请用 --restart 重新开始",
            "%s: holds fewer than the %s firms of the progress file; start anew with --restart"),
    NO_HEADER(
            "%s：没有表头；第一行应为列名，如 name,subject.type,registration.province",
            "%s: has no header; the first row names the columns, such as"
                    + " name,subject.type,registration.province"),
    OUTPUT_IS_FOLDER("%s：是文件夹；-o 应为文件", "%s: a folder; -o takes a file"),
    REPLACES_INPUT(
            "%s：输出会覆盖输入，请换一个输出文件", "%s: the output would replace the input; name another output"),
    OUTPUT_IS_LINK(
            "%s：是链接，不会写入；请删去它，或换一个输出文件",
            "%s: a link, which is not written to; remove it or name another output"),
    ALTERED(
            "%s：未完成的结果被改动过，不能接着写；用 --restart 重新开始，或换一个输出文件",
            "%s: the unfinished output was altered and cannot be carried on; start"
                    + " anew with --restart or name another output"),
    OUTPUT_IN_USE("%s：另一个进程正在写这个文件", "%s: another process is writing this file"),
    UNFINISHED(
            "%s：有一次未完成的运行，而这次的输入不能续跑；用 --restart 放弃它，或换一个输出文件",
            "%s: holds an unfinished run, and this input cannot resume it;"
                    + " discard it with --restart or name another output"),
    DIFFERS(
            "%s：有一次未完成的运行，与这次不同（%s）；用 --restart 放弃它，或换一个输出文件",
            "%s: holds an unfinished run that differs (%s); discard it with --restart or name"
                    + " another output"),
    PIPE_CLOSED(
            "无法写出结果：管道已关闭，或磁盘已满",
            "the output cannot be written: the pipe is closed or the disk is full"),
    CANNOT_WRITE("无法写出结果（%s）", "the output cannot be written (%s)"),
    NO_OUTPUT_FOLDER("%s：无法写入，文件夹不存在", "%s: cannot be written; no such folder"),
    UNWRITABLE(
            "%s：无法写入（%s）；请检查权限和磁盘空间",
            "%s: cannot be written (%s); check its permissions and the space on the disk"),
    UNWRITABLE_YET(
            "%s：无法写入（%s）；请检查权限和磁盘空间，再用同一命令接着运行，已完成的不会重做",
            "%s: cannot be written (%s); check its permissions and the space on the disk, then the"
                    + " same command goes on with what is done");

    private final Bilingual text;

    RunText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }

    /** The run ends with the sentence about something. */
    ScreeningException about(Object... values) {
        Bilingual said = with(values);
        return new ScreeningException(said.zh(), said.en());
    }
}
