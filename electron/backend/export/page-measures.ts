/** A4 upright, millimetres. */
export const PAGE_MM = { width: 210, height: 297 };

/**
 * Margins in millimetres: 20 to 25 above and below, 30 to 35 left, 15 to 20 right, the same in NĐ 30/2020 (Phụ lục I,
 * I.3) and TT 01/2011. `edge`: from the edge of the paper to the page number.
 */
export const MARGIN_MM = { top: 20, bottom: 20, left: 30, right: 15, edge: 9 };

/** Width between the margins of an upright or a lying page, millimetres. */
export function textWidth(landscape: boolean): number {
  const paper = landscape ? PAGE_MM.height : PAGE_MM.width;
  return paper - MARGIN_MM.left - MARGIN_MM.right;
}
