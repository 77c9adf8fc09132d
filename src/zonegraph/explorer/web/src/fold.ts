// How labels compare: width, case, blanks and quotation marks do not matter.

export const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s“”‘’"'「」『』《》〈〉]+/g, "");
