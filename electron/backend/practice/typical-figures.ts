import type { Level } from '../../../shared/domain/level/level.ts';

/** Lowest and highest believable value of the figures that nothing else bounds; made up, for practice only. */
type Ranges = Readonly<Record<string, readonly [number, number]>>;

const so: Ranges = {
  tong_cbcc: [28, 110],
  tong_may_tinh: [35, 140],
  so_may_mat: [0, 2],
  bang_thong_internet: [40, 220],
  so_may_quet: [1, 12],
  chu_ky_sao_luu: [1, 30],
  tong_httt: [1, 8],
  so_lop_chuyen_sau: [0, 3],
  tk_duoc_cap: [30, 120],
  tong_nv: [4, 18],
  so_vb_chi_dao: [1, 7],
  tong_bc_yeu_cau: [8, 12],
  bc_khong_gui: [0, 1],
  bc_cham: [0, 3],
  kinh_phi_cntt: [0, 900_000_000],
  tong_chi_thuong_xuyen: [6_000_000_000, 40_000_000_000],
  so_tin_bai: [20, 420],
  so_tuan: [52, 52],
  vb_phai_dang: [20, 180],
  tong_tthc: [0, 130],
  tong_vb_den: [1800, 14_000],
  tong_vb_di: [900, 6200],
  vb_di_mat: [0, 30],
  vb_di_bat_buoc_giay: [0, 60],
  tong_ld: [3, 5],
  so_cuoc_tham_du: [0, 14],
  tong_pa: [0, 35],
  so_pm_chuyen_nganh: [0, 6],
  tong_dvc3: [0, 40],
  tong_dvc4: [0, 18],
  tong_hs: [60, 9000],
  hs_da_gq: [50, 8800],
  phieu_hop_le: [0, 300],
  tong_kq: [0, 8000],
  so_dich_vu_du_lieu: [0, 4],
  so_don_vi_khai_thac: [1, 12],
  tong_hscv: [300, 4200],
  so_sang_kien: [0, 3],
};

const huyen: Ranges = {
  ...so,
  tong_cbcc: [85, 170],
  tong_may_tinh: [95, 210],
  tong_tthc: [220, 320],
  tong_hs: [1500, 26_000],
  hs_da_gq: [1400, 25_000],
  so_cuoc_hop_bcd: [0, 5],
  so_cuoc_tt_den_xa: [0, 9],
};

const xa: Ranges = {
  tong_cbcc: [17, 24],
  tong_may_tinh: [9, 26],
  so_may_mat: [0, 1],
  bang_thong_internet: [20, 80],
  tong_bc_yeu_cau: [4, 8],
  bc_khong_gui: [0, 1],
  bc_cham: [0, 2],
  tong_tthc: [95, 140],
  tong_vb_den: [380, 1900],
  tong_vb_di: [160, 820],
  tong_ld: [2, 4],
  tong_pa: [0, 18],
  tong_hs: [150, 3600],
  hs_da_gq: [140, 3500],
  phieu_hop_le: [0, 120],
  so_pm_chuyen_nganh: [0, 4],
  tong_kq: [0, 1200],
};

/** Ranges of one level's unbounded figures, by field slug. */
export function typicalFigures(level: Level): Ranges {
  return { so, huyen, xa }[level];
}
