/** What has no shape on a page: controls, unassigned code points, halves of pairs, line separators, and what fonts ignore. */
export const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
