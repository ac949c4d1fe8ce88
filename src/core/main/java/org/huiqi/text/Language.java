package org.huiqi.text;

/** A language that people read reports in. */
public enum Language {
    /** Chinese, the default. */
    ZH,
    /** English. */
    EN
}
