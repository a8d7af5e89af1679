/** What is sent to a number that somebody wants to be told at. */
export const vi = {
  subject: 'Mã xác nhận',
  code: (code: string) =>
    `${code} là mã để nhận tin về hồ sơ của bạn qua số này, dùng được trong 10 phút. Nếu bạn không yêu cầu, hãy bỏ qua.`,
}
export type TellingTexts = typeof vi
