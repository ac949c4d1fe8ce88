package org.huiqi.profile;

import java.time.LocalDate;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Text;
import org.jspecify.annotations.Nullable;

/** Section {@code registration}: where and when the applicant is registered. */
public record Registration(
        @Doc(zh = "注册省份", en = "province of registration")
                @Text(Text.Kind.PROVINCE)
                @Ask(zh = "注册在哪个省（自治区、直辖市）？", en = "In which province is it registered?")
                @Nullable String province,
        @Doc(
                        zh = "设区市",
                        en =
                                "prefecture city of registration; counties are entered under their city")
                @Text(Text.Kind.CITY)
                @Ask(
                        zh = "注册在哪个设区市？（县、县级市填所属设区市）",
                        en =
                                "In which prefecture-level city is it registered? (for a county, the city it belongs to)")
                @Nullable String city,
        @Doc(zh = "区县（县、市、区）", en = "county; information only") @Nullable String county,
        @Doc(
                        zh = "在本省注册日期",
                        en =
                                "date of registration in this province (not of an earlier foundation elsewhere)")
                @Ask(
                        zh = "哪天在本省注册的？（不是在外地最初成立的日子）",
                        en =
                                "When was it registered in this province? (not the date of an earlier foundation elsewhere)")
                @Nullable LocalDate date,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    public Registration {
        // A city of Jiangsu is kept by its Chinese name where it is given by its English one.
        boolean inJiangsu = province == null || province.equals("江苏");
        String chinese = city == null || !inJiangsu ? null : PlaceNames.cityOfJiangsu(city);
        city = chinese == null ? city : chinese;
    }
}
