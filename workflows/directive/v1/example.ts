import type { Application } from './form'

/** A demonstration conclusion with three tasks. */
export const example: Application = {
  number: '512/TB-VP',
  issuedOn: '2026-11-23',
  title: 'Kết luận tại cuộc họp về tiến độ chống ngập khu vực trung tâm Thành phố',
  kind: 'conclusion',
  signedBy: 'Chánh Văn phòng Ủy ban nhân dân Thành phố',
  tasks: [
    {
      what: 'Rà soát, báo cáo tiến độ và khó khăn của các dự án chống ngập đang thi công.',
      owner: 'department-construction',
      with1: 'department-finance',
      with2: 'department-natural-resources',
      by: '2026-12-11',
      done: 'Báo cáo kèm danh mục dự án, tiến độ và kiến nghị.',
    },
    {
      what: 'Đề xuất bố trí vốn năm 2027 cho các dự án chậm vì thiếu vốn.',
      owner: 'department-finance',
      workingDays: 10,
      done: 'Tờ trình về kế hoạch vốn.',
    },
    {
      what: 'Vận động các hộ dân bàn giao mặt bằng dọc tuyến rạch.',
      owner: 'ward-ben-thanh',
      with1: 'department-natural-resources',
      by: '2026-12-18',
      done: 'Danh sách hộ đã bàn giao.',
    },
  ],
}
