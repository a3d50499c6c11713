/**
 * 256 words to read aloud, one per byte value. No two of them sound alike in any of the large dialects: tones
 * aside, they stay apart when s/x, tr/ch, d/gi/r/v, l/n, final n/ng/nh and final t/c/ch are the same to the ear.
 * The order is part of what people compare over the phone and never changes.
 */
const WORDS = `
ai anh áo âu bài bác bầu bắp bạn bến bếp bia biển bình bóng bố bơ bột buồm búa bún bút bướm
bưởi cam canh cao cau cá cát cân cây cầu cải cặp chai chim chợ chuông chuối chùa cò cốc cốm
cổ cơm cờ cọc cung cúc cưới cửa da dao dây dép dưa én ếch gà gấu găng gạch gạo gậy ghế
giếng gió giun gỗ gươm gương gừng hạc hến hẻm hoa hoàng hoẵng hồng hươu kèn kéo kê khay
khâu khăn khế khỉ khoai khóa khung khuy khúc kiếm kiến kiệu kim kính lá lê lều liềm lim
lịch lò lông lợn lúa lưới lược lửa mai màn mâm mây măng mắm mắt mận mèo miền mía môi muối
muỗng mướp nai nam nấm nắng nem nếp ngan nghêu nghệ ngói ngô ngỗng ngọc ngựa nhà nhái nhẫn
nhãn nhạc nhện nhím nho nhót nhựa nia niêu nón nồi nơm núi ong ông ốc ổi ớt phao phím phòng
phố phở phượng quán quả quạt quê quyển quýt rau rắn rổ ruộng rùa rượu rừng sao sách sân sắt
sậy sen sếu sim song sóc sông sơn suối sú súp sương sừng sữa tàu táo tằm tép tết thảm thìa
thóc thỏ thơ thuyền thước tiền tim tôm tỏi tranh trà trâu trăng tre trê trống trúc trường
trứng tuần tuổi túi tủ tương ủng vàng vẹt vịt vôi vườn xanh xoài xóm xuân xuồng đàn đá đất
đảo đậu đèn đèo đê điện đình đĩa đồng đuốc đũa đường
`
  .trim()
  .split(/\s+/);

/** How many words people compare: 64 bits, far beyond what one can search for in a campaign's time. */
const SPOKEN_BYTES = 8;

/**
 * The first 8 bytes of a SHA-256 (64 hexadecimal digits) as words for a telephone (S2, T3). Throws on any other
 * text: a digest that is not one is a bug.
 */
export function digestWords(sha256: string): readonly string[] {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('not a SHA-256');
  return Array.from(
    { length: SPOKEN_BYTES },
    (_, index) => WORDS[Number.parseInt(sha256.slice(2 * index, 2 * index + 2), 16)] ?? '',
  );
}
