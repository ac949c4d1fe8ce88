package org.huiqi.cli;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What is wrong with a file or folder that was named, and what to do about it. */
enum PathText implements Sentence {
    NOT_A_PROFILE(
            "%s：不能读作企业档案，请先用 huiqi check 核对",
            "%s: cannot be read as a profile; see what huiqi check says of it"),
    NO_CASES_THERE("%s：不存在；请给出用例文件或其文件夹", "%s: does not exist; name case files or folders of them"),
    CASES_UNREADABLE("%s：无法读取，请检查权限", "%s: cannot be read; check the permissions"),
    NO_CASE_FILE("%s：没有用例文件（*.yaml）", "%s: there is no case file (*.yaml)"),
    PAGE_PER_FIRM(
            "%s：--firms 每家企业一页，-o 须为已有的文件夹",
            "%s: --firms makes a page a firm; -o must be a folder that exists"),
    CANNOT_WRITE(
            "%s：无法写入，请检查文件夹和权限", "%s: cannot be written; check the folder and its permissions"),
    EXISTS("%s：已经存在，不覆盖", "%s: exists already and is left alone"),
    EXPORT_ENDING(
            "%s：不认识的扩展名，应为 .xlsx .yaml .yml 或 .json",
            "%s: unknown ending, write .xlsx .yaml .yml or .json"),
    EXPORTS_ONE(
            "%s：有多份档案，export 一次转换一份", "%s: holds several profiles; export converts one at a time"),
    PIPE_CLOSED("无法写出：管道已关闭，或磁盘已满", "cannot be written: the pipe is closed or the disk is full"),
    NO_PLACE_TO_WRITE(
            "%s：无法写入（%s），请检查文件夹、权限和磁盘空间",
            "%s: cannot be written (%s); check the folder, its permissions and the space on"
                    + " the disk"),
    IMPORT_ENDING(
            "%s：档案的扩展名应为 .yaml .yml 或 .json；要 Excel 请随后运行 huiqi export",
            "%s: a profile ends in .yaml .yml or .json; for a workbook run huiqi export"
                    + " afterwards"),
    UNREADABLE("%s：无法读取，请检查权限", "%s: cannot be read; check its permissions"),
    EXPORTS_ONLY(
            "%s：写入文件夹只用于登记信息导出表，每家企业一份；报表和申报表请用 -o client.yaml",
            "%s: a folder takes exports of registries alone, a profile a firm; for"
                    + " statements and returns write -o client.yaml"),
    MISSING("%s：不存在", "%s: does not exist"),
    NO_PROFILE("%s：文件不存在，请检查路径", "%s: no such file; check the path"),
    OVERVIEW_IS_FOLDER(
            "%s：已有同名文件；多家企业的总览写入文件夹，请换一个名称",
            "%s: is a file; an overview of several firms is a folder, choose another name"),
    NO_REPORT_THERE(
            "%s：已有同名文件，不是核对报告，未作任何改动；请用 -o 指定另一个文件夹",
            "%s: is there already and is no report; nothing was changed, name another folder"
                    + " with -o"),
    NO_FOLDER_FOR_FILE("%s：应为文件，所在文件夹须已存在", "%s: must be a file in a folder that exists"),
    NO_WORKBOOK(
            "%1$s：问答不能直接写 Excel；请先转换：huiqi export %1$s -o %2$s",
            "%1$s: ask cannot write workbooks; convert it first: huiqi export %1$s -o %2$s"),
    PROFILE_ENDING(
            "%s：档案的扩展名应为 .yaml .yml 或 .json", "%s: a profile for ask ends in .yaml .yml or .json"),
    CHANGED_MEANWHILE(
            "%s：其间文件被改动，未覆盖，本次内容没有保存；请重新运行 huiqi %s",
            "%s: was changed meanwhile and is left alone; this was not saved. Run huiqi %s again"),
    NO_REGISTER(
            "%s：没有分行书写的 register，请先补上",
            "%s: has no register with a line a programme; write it first"),
    CANNOT_READ("%s：无法读取，请检查路径和权限", "%s: cannot be read; check the path and its permissions"),
    REPLACES_PROFILE(
            "%s：报告会覆盖档案，请用 -o 指定另一个名称或文件夹",
            "%s: the report would replace the profile; name another file or folder with -o"),
    UNKNOWN_ENDING("%s：不认识的扩展名，应为 %s", "%s: unknown ending, write %s"),
    OTHER_ENDING(
            "%1$s：扩展名与 --format %2$s 不符，应为 .%2$s",
            "%1$s: the ending is not that of --format %2$s, write .%2$s"),
    NO_JSON_REPORT(
            "%s：不是 JSON 报告，应为 check --format json 或 jsonl 写出的文件",
            "%s: no report in JSON; write one with check --format json or jsonl"),
    NO_SUCH_FIRM("%s：其中没有这家企业的报告", "%s: there is no report of this firm in it"),
    NO_UTF8("%s：无法读取（须为 UTF-8 文本）", "%s: cannot be read (UTF-8 text)"),
    NOT_READ("%s：读不到这个文件", "%s: this file cannot be read"),
    NO_TEMPLATE(
            "%s：不是可用的 Word 文件，模板应为 .docx",
            "%s: no Word file that can be used; a template is a .docx"),
    NO_RULES_FOLDER(
            "%s：不是文件夹；--rules 应指向规则文件夹，例如 %s",
            "%s: not a folder; --rules takes a folder of rules such as %s"),
    REPLACES_INPUT(
            "%s：输出会写进输入，请换一个文件", "%s: the output would go into the input; name another file"),
    NOT_COMPRESSED(
            "%1$s：不写压缩文件；请写到标准输出再压缩，如 huiqi screen … | gzip > %1$s",
            "%1$s: compressed output is not written; pipe it: huiqi screen … | gzip > %1$s"),
    OUTSIDE_RULES("%s：不在 %s 中，没有可写的文件", "%s: is not in %s, so there is no file to write"),
    NO_SUCH_LINE("%s：找不到单独一行的“- id: %s”", "%s: has no line “- id: %s” of its own"),
    NOT_WRITTEN("%s：不能写入", "%s: cannot be written"),
    CASES_UNWRITABLE("%s：无法写入，请检查权限", "%s: cannot be written; check its permissions"),
    WHATIF_TAKES_ONE(
            "%s：有多份档案，whatif 一次试算一份", "%s: holds several profiles; whatif looks at one at a time"),
    NOT_A_FILE("%s：不是文件；请写明要导入的文件", "%s: is no file; name the files to import"),
    NO_FILE("%s：文件不存在；请写明要导入的文件", "%s: does not exist; name the files to import");

    private final Bilingual text;

    PathText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
