/** What happened and what to do at a desk that takes packages in and ranks (H, P, K). */
export const receivingErrors = {
  'enrolment/unknown': {
    text: 'Không có yêu cầu cấp chứng thư số này.',
    advice: 'Nhập tệp yêu cầu của đơn vị trước.',
  },
  'intake/arrival-in-future': {
    text: 'Thời điểm đến đã nhập nằm sau giờ hiện tại của máy.',
    advice: 'Kiểm tra đồng hồ của máy và nhập lại ngày, giờ đến. Chưa có tệp nào được nhập.',
  },
  'ranking/unknown-block': {
    text: 'Không có khối này.',
    advice: 'Chọn lại khối trong danh sách.',
  },
  'ranking/nothing-to-rank': {
    text: 'Chưa có hồ sơ nào để xếp hạng.',
    advice: 'Nhập hồ sơ ở Tiếp nhận trước.',
  },
  'ranking/stage-order': {
    text: 'Không chuyển được sang bước này.',
    advice: 'Các bước theo thứ tự: dự thảo, trình, duyệt, công bố.',
  },
  'ranking/blocks-open': {
    text: 'Còn khối chưa chốt.',
    advice: 'Chốt các khối có tiêu chí so với đơn vị cao nhất trước khi trình.',
  },
} as const;
