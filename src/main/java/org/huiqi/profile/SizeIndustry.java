package org.huiqi.profile;

import org.huiqi.profile.schema.Doc;

/** Values of {@code industry.sizeIndustry}. */
public enum SizeIndustry {
    @Doc(zh = "农、林、牧、渔业", en = "agriculture")
    AGRICULTURE,
    @Doc(zh = "工业（采矿、制造、电力热力燃气水）", en = "industry")
    INDUSTRY,
    @Doc(zh = "建筑业", en = "construction")
    CONSTRUCTION,
    @Doc(zh = "批发业", en = "wholesale")
    WHOLESALE,
    @Doc(zh = "零售业", en = "retail")
    RETAIL,
    @Doc(zh = "交通运输业（不含铁路）", en = "transport")
    TRANSPORT,
    @Doc(zh = "仓储业", en = "warehousing")
    WAREHOUSING,
    @Doc(zh = "邮政业", en = "postal")
    POSTAL,
    @Doc(zh = "住宿业", en = "accommodation")
    ACCOMMODATION,
    @Doc(zh = "餐饮业", en = "catering")
    CATERING,
    @Doc(zh = "信息传输业（电信、互联网）", en = "information transmission")
    INFORMATION_TRANSMISSION,
    @Doc(zh = "软件和信息技术服务业", en = "software and IT services")
    SOFTWARE_IT_SERVICES,
    @Doc(zh = "房地产开发经营", en = "real estate development")
    REAL_ESTATE_DEVELOPMENT,
    @Doc(zh = "物业管理", en = "property management")
    PROPERTY_MANAGEMENT,
    @Doc(zh = "租赁和商务服务业", en = "leasing business services")
    LEASING_BUSINESS_SERVICES,
    @Doc(zh = "其他未列明行业", en = "other unlisted")
    OTHER_UNLISTED
}
