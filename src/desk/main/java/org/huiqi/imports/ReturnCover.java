package org.huiqi.imports;

/** The cover of the tax return: it says whose it is and of which year, and no figure. */
final class ReturnCover implements SheetForm {
    @Override
    public boolean read(FormSheet sheet, Extract extract) {
        boolean titled =
                sheet.tab()
                        .has(cell -> LineName.of(cell.text()).matches("(?:中华人民共和国)?企业所得税年度纳税申报表"));
        return titled && !sheet.tab().has(cell -> cell.text().matches("A[0-9]{6}.*"));
    }
}
