/** A district by its bare name, for a dense table: `Ia Grai`. */
export function barePlace(name: string): string {
  return name.replace(/^(?:Huyện|Thị xã|Thành phố) /u, '');
}
