package org.huiqi.cli;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What became of an import. */
enum ImportPhrase implements Sentence {
    NOTHING("没有可填入 %s 的内容", "Nothing to put into %s"),
    FILLED("填入 %s：%s 项", "Put into %s: %s"),
    AND_AGREED("%s；档案已有且一致：%s 项", "%s; already there and the same: %s"),
    PROFILES("共 %s 份档案", "Profiles: %s"),
    PROFILES_REFUSED("共 %s 份档案，另有 %s 份被拒，未改动", "Profiles: %s; refused and left alone: %s"),

    CONFLICTS(
            "有出入，未作选择：%s 项（用 --prefer 文件名 选定，或自行修改档案）",
            "Conflicting, nothing was chosen: %s (decide with --prefer FILE, or change the profile)"),
    OF_PROFILE("档案 %s", "the profile %s"),
    OFFERS(
            "可以采用，未填入（资质用 --titles 填入，并记为未列全）：",
            "Optional, not put in (titles with --titles, which marks the list as incomplete):"),

    WARNINGS("请注意：", "Please note:"),
    REMARKS("说明：", "Remarks:"),
    LEFT_OUT("没有读入：", "Left out:"),
    QUESTIONS("接下来最有用的问题：", "The questions that help most now:");

    private final Bilingual text;

    ImportPhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
