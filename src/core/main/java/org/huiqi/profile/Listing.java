package org.huiqi.profile;

import java.time.LocalDate;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** One entry of {@code listings}: places where the applicant itself issued shares; [] = none. */
public record Listing(
        @Doc(zh = "上市场所", en = "place where the applicant itself issued shares")
                @Ask(zh = "在哪里上市（挂牌）？", en = "On which market is (was) it listed or quoted?")
                @Nullable Venue venue,
        @Doc(zh = "公开发行日期", en = "date of the public issue; a later delisting does not matter")
                @Ask(
                        zh = "哪天公开发行的？（后来退市也照填）",
                        en = "When was the public issue? (a later delisting does not matter)")
                @Nullable LocalDate listedOn,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    /** Values of {@code listings[].venue}. */
    public enum Venue {
        @Doc(zh = "上交所", en = "Shanghai Stock Exchange")
        SSE,
        @Doc(zh = "深交所", en = "Shenzhen Stock Exchange")
        SZSE,
        @Doc(zh = "北交所", en = "Beijing Stock Exchange")
        BSE,
        @Doc(zh = "港交所", en = "Hong Kong Stock Exchange")
        HKEX,
        @Doc(zh = "其他境外", en = "other overseas")
        OTHER_OVERSEAS,
        @Doc(zh = "新三板", en = "NEEQ")
        NEEQ,
        @Doc(zh = "区域股权市场", en = "regional equity")
        REGIONAL_EQUITY
    }
}
