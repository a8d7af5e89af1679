/** How far a fact from the law was confirmed: in a summary alone (S), in real systems (G), or recalled (R). */
type Confidence = 'S' | 'G' | 'R'

interface PaperKindRule {
  /** Number of the form that it follows; none, where the state has set none. */
  form: '01' | '02' | '03' | '04' | '05' | '06' | '07' | undefined
  title: { vi: string; en: string }
  legalBasis: string
  /** That there is such a form, and that it has these fields. */
  confirmed: { form: Confidence; fields: Confidence }
}

const forms = '03/2025/TT-VPCP, Phụ lục I'

/** Every paper that the office writes about dossiers. */
export const paperKinds = {
  receipt: {
    form: '01',
    title: {
      vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      en: 'Receipt of the dossier and appointment for the result',
    },
    legalBasis: forms,
    confirmed: { form: 'S', fields: 'G' },
  },
  'supplement-request': {
    form: '02',
    title: {
      vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
      en: 'Request to supplement and complete the dossier',
    },
    legalBasis: forms,
    confirmed: { form: 'S', fields: 'R' },
  },
  'refusal-to-receive': {
    form: '03',
    title: { vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', en: 'Refusal to receive the dossier' },
    legalBasis: forms,
    confirmed: { form: 'S', fields: 'R' },
  },
  /** After reception. No form of its own was found: it follows form 03, under a title that says what it is. */
  refusal: {
    form: '03',
    title: { vi: 'Thông báo từ chối giải quyết hồ sơ', en: 'Notice of refusal, with reasons' },
    legalBasis: '61/2018/NĐ-CP, Điều 19',
    confirmed: { form: 'R', fields: 'R' },
  },
  apology: {
    form: '04',
    title: {
      vi: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
      en: 'Apology and request for more time',
    },
    legalBasis: forms,
    confirmed: { form: 'S', fields: 'R' },
  },
  'stop-notice': {
    form: '05',
    title: { vi: 'Thông báo dừng giải quyết hồ sơ', en: 'Notice that the dossier is no longer handled' },
    legalBasis: forms,
    confirmed: { form: 'S', fields: 'S' },
  },
  'control-sheet': {
    form: '06',
    title: {
      vi: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
      en: 'Control sheet: every hand-over of the dossier',
    },
    legalBasis: forms,
    confirmed: { form: 'S', fields: 'G' },
  },
  register: {
    form: '07',
    title: { vi: 'Sổ theo dõi hồ sơ', en: 'Register of dossiers' },
    legalBasis: forms,
    confirmed: { form: 'S', fields: 'R' },
  },
  /** Nobody decided in time, and the law approves. Ours: no form was found. */
  'silent-approval': {
    form: undefined,
    title: {
      vi: 'Giấy xác nhận hồ sơ được coi như đã chấp thuận',
      en: 'Confirmation that the application counts as approved',
    },
    legalBasis: '61/2018/NĐ-CP',
    confirmed: { form: 'R', fields: 'R' },
  },
  /** Before it is issued, after each compilation. Ours, as the signed one. */
  'opinions-table': {
    form: undefined,
    title: { vi: 'Bảng tổng hợp ý kiến (bản chưa ký)', en: 'Table of opinions, not signed' },
    legalBasis: '30/2020/NĐ-CP',
    confirmed: { form: 'R', fields: 'R' },
  },
  /** The applicant's own words, as he filed them or has supplied them since. Ours. */
  declaration: {
    form: undefined,
    title: { vi: 'Tờ khai điện tử', en: 'Declaration' },
    legalBasis: '45/2020/NĐ-CP',
    confirmed: { form: 'R', fields: 'R' },
  },
  /** Of a week, over all conclusions. Ours. */
  'directive-week': {
    form: undefined,
    title: {
      vi: 'Tình hình thực hiện kết luận, chỉ đạo trong tuần',
      en: 'Conclusions and directives: the week',
    },
    legalBasis: '72/2025/QH15',
    confirmed: { form: 'R', fields: 'R' },
  },
} as const satisfies Record<string, PaperKindRule>

export type PaperKind = keyof typeof paperKinds
