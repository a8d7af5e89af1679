/** What callers read of the gateway's own refusals. */
export const texts = {
  vi: {
    'method-not-allowed': 'Địa chỉ này không nhận phương thức này',
    'body-too-large': 'Nội dung gửi lên quá lớn',
    internal: 'Lỗi của hệ thống. Lỗi đã được ghi nhận',
    busy: 'Hệ thống đang bận. Vui lòng thử lại sau ít phút',
    'no-room': 'Máy chủ đã hết chỗ lưu trữ: chưa có gì được ghi. Vẫn xem được; vui lòng gửi lại sau',
  },
  en: {
    'method-not-allowed': 'This address does not take this method',
    'body-too-large': 'The body is too large',
    internal: 'An error of ours. It was recorded',
    busy: 'The system is busy. Try again in a moment',
    'no-room': 'The server has no room left: nothing was written. Reading goes on; send it again later',
  },
}

/** What the gateway itself says no with. */
export type GatewayCode = keyof typeof texts.vi
