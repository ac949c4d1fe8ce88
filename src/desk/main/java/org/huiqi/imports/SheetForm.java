package org.huiqi.imports;

/** A kind of sheet that is read. */
interface SheetForm {
    /**
     * Reads a sheet.
     *
     * @param sheet the sheet
     * @param extract takes what it says
     * @return whether it is of this kind, at least in part
     */
    boolean read(FormSheet sheet, Extract extract);
}
