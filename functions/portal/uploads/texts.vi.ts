/** What is said where a file is sent. */
export const vi = {
  or: 'hoặc',
  file: (number: number) => `Tệp ${number}`,
  chooseFile: 'Chọn tệp',
  anotherFile: 'Thêm tệp khác',
  fileHint: (types: string, size: string) => `${types}, nhiều nhất ${size}.`,
  /** Where pictures are taken. */
  photograph: 'Ảnh chụp rõ là đủ.',
  /** Where a script sends them one after another. */
  several: 'Bạn có thể chọn nhiều tệp cùng lúc.',
  sendFile: 'Gửi tệp',
  uploading: 'Đang gửi: {percent} %',
  uploadFailed: 'Tệp chưa đến nơi. Hãy kiểm tra kết nối rồi gửi lại; mọi thứ khác đã được lưu.',
  emptyFile: 'Tệp trống, không có nội dung. Hãy chọn lại, hoặc quét, lưu lại tệp',
  heic: 'Đây là ảnh HEIC, nhiều máy không mở được. Hãy lưu ảnh dưới dạng JPEG rồi gửi: trên iPhone, chọn “Tương thích nhất” trong Cài đặt, Camera, Định dạng rồi chụp lại; hoặc chụp màn hình ảnh đó',
  /** Where no photograph is taken. */
  heicFor: (types: string) =>
    `Đây là ảnh HEIC. Giấy tờ này phải là ${types}. Trên iPhone, hãy quét giấy tờ bằng ứng dụng Tệp hoặc Ghi chú, rồi gửi tệp PDF`,
  notArrived: 'Tệp chưa đến nơi. Hãy gửi lại; mọi thứ khác đã được lưu.',
  tooLarge: (size: string) => `Tệp quá lớn. Nhiều nhất là ${size}`,
  wrongType: (types: string) => `Tệp không đúng loại. Phải là ${types}`,
  remove: 'Bỏ',
}

export type UploadTexts = typeof vi
