/** Nobody real: people of a rehearsal are numbers, and their passphrases are no secret. */
export function practicePeople(unit: string) {
  return {
    officer: { name: `Cán bộ tập dượt ${unit}`, title: 'Người lập phiếu' },
    leader: { name: `Lãnh đạo tập dượt ${unit}`, title: 'Người duyệt' },
    phone: '',
  };
}

/** Passphrase of a practice desk; long enough for a real one's rule. */
export function practicePassphrase(unit: string): string {
  return `khóa tập dượt ${unit}`;
}
