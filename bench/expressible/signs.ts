/** A record of the National Portal, as far as it is read here. */
export interface PortalRecord {
  code: string
  name: string
  executionSteps: readonly { name: string; description: string }[]
  executionMethods: readonly {
    processingTime?: number | string
    processingTimeUnit?: string
    description?: string
  }[]
  cases: readonly { name?: string; processingDay?: { qty?: number | string; type?: string } }[]
  resultsDetails: readonly { name: string }[]
  subjectTypesDetails: readonly { name: string }[]
  requirementsAndConditions?: string
}

/** What a record's words ask of a procedure. `has`: one of these kinds of steps, or words of a definition, says it. */
export interface Sign {
  what: string
  has: readonly string[]
  in: (record: PortalRecord) => boolean
}

const said =
  (pattern: RegExp, of: (record: PortalRecord) => string = steps) =>
  (record: PortalRecord): boolean =>
    pattern.test(of(record).normalize('NFC').toLowerCase())

const steps = ({ executionSteps }: PortalRecord): string =>
  executionSteps.map(({ name, description }) => `${name}\n${description}`).join('\n')
const title = ({ name }: PortalRecord): string => name
const times = ({ executionMethods }: PortalRecord): string =>
  executionMethods.map(({ description }) => description ?? '').join('\n')
const different = (values: readonly unknown[]): boolean =>
  new Set(values.filter((value) => value !== undefined && value !== '').map(String)).size > 1

/** Found by words, so that a record may mean another thing by them: a count of what is likely asked, not a reading of the law. */
export const signs: readonly Sign[] = [
  {
    what: 'looks, verifies, appraises',
    has: ['review'],
    in: said(/thẩm định|thẩm tra|xác minh|kiểm tra hồ sơ/),
  },
  { what: 'asks opinions', has: ['consult'], in: said(/(lấy|xin|hỏi) ý kiến/) },
  {
    what: 'inspects or measures on the spot',
    has: ['inspect'],
    in: said(/kiểm tra thực (địa|tế)|thực địa|đo đạc|trích đo|kiểm tra hiện trạng|xác minh thực tế/),
  },
  {
    what: 'money that another body sets on the way',
    has: ['assess'],
    in: said(/nghĩa vụ tài chính|phiếu chuyển thông tin|tiền sử dụng đất|thông báo thuế/),
  },
  {
    what: 'decided, or signed too, by another agency',
    has: ['agency', 'co-sign'],
    in: said(
      /trình (chủ tịch )?(ubnd|[uủ][yỷ] ban nhân dân) (cấp )?tỉnh|chủ tịch ([uủ][yỷ] ban nhân dân|ubnd) (cấp )?tỉnh (quyết định|ban hành|ký)/,
    ),
  },
  { what: 'a contract that both sides sign', has: ['contract'], in: said(/ký (kết )?(lại )?hợp đồng/) },
  {
    what: 'a public notice with objections',
    has: ['publish'],
    in: said(/niêm yết|đăng tin|thông báo công khai|công bố công khai trên/),
  },
  {
    what: 'a council, a hearing or a mediation',
    has: ['council'],
    in: said(/hội đồng (thẩm định|tư vấn|đánh giá|kiểm tra|xét)|hòa giải|tổ chức (cuộc )?họp/),
  },
  {
    what: 'people who have to be there, or sign',
    has: ['sign', 'presence'],
    in: said(/phải có mặt|có mặt tại|cùng ký|ký (tên )?vào (sổ|giấy)|ký vào sổ/),
  },
  {
    what: 'the clock stands while others work',
    has: ['clockStands', 'pausesClock'],
    in: said(/không (bao gồm|tính|kể) (vào )?(thời gian|thời hạn)/, (one) => steps(one) + times(one)),
  },
  {
    what: 'a limit by case or place',
    has: ['limits'],
    in: (one) =>
      different(one.executionMethods.map(({ processingTime }) => processingTime)) ||
      different(one.cases.map(({ processingDay }) => processingDay?.qty)) ||
      said(/miền núi|hải đảo|vùng sâu/, (record) => times(record) + steps(record))(one),
  },
  { what: 'several results', has: ['results'], in: ({ resultsDetails }) => resultsDetails.length > 1 },
  {
    what: 'begins from an earlier result',
    has: ['from'],
    in: said(/cấp lại|cấp đổi|gia hạn|điều chỉnh|đính chính|thu hồi|cải chính|sửa đổi|bổ sung/, title),
  },
  {
    what: 'organisations alone apply',
    has: ['organisations'],
    in: ({ subjectTypesDetails }) =>
      subjectTypesDetails.length > 0 &&
      subjectTypesDetails.every(({ name }) => /tổ chức|doanh nghiệp|hợp tác xã/i.test(name.normalize('NFC'))),
  },
  {
    what: 'silence in the applicant’s favour',
    has: ['deem-approved'],
    in: said(/không có ý kiến (phản đối|bằng văn bản).{0,80}(có hiệu lực|coi như|được coi)/s),
  },
  { what: 'examinations, ranks or quotas', has: ['batch'], in: said(/sát hạch|kỳ thi|xếp hạng|chỉ tiêu/) },
]
