import { isMarked, type Word } from './terms'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** With their marks: without them some are words of weight, `tu` is `từ` and `tử`. */
const vietnamese = list(`
  tôi tui mình em anh chị cô chú bác ta chúng bọn nó ai bạn muốn cần xin phải được bị đang đã sẽ vừa rồi thì là mà và hay hoặc
  với của cho để từ tới đến tại ở trên dưới trong làm nộp đi lấy giúp hỏi biết như thế nào gì đâu bao nhiêu mấy khi lúc nếu vì
  nên có không chưa cũng vẫn còn nữa thôi này kia đó đây ấy các những một hai vài mỗi cái việc về theo bằng cách nhé ạ à vậy hả ơi
  ra vào lên xuống hôm nay ngày quá rất khác giấy tờ thủ tục hồ sơ đăng ký kí cấp quả online mạng trực tuyến
`)
/** Those that are nothing else without marks either. */
const plainVietnamese = list(`
  toi tui minh muon xin phai duoc dang se vua roi thi ma cua cho voi tai lam nop giup hoi biet nhu nao gi bao nhieu khi luc neu
  nen khong cung van nua nay kia nhung cac viec theo cach thu tuc so ho online o giay to dang ky ki cap
`)
const english = list(`
  a i you my your our his her their and or of for how what when where which who with from want need get make apply please help
  about would should does procedure form
`)
/** Which may be Vietnamese without marks, unless another word is certainly English. */
const perhapsEnglish = list(
  'an the to in on at by if is are am be was do does can could will may me we he she it they us',
)
/** Who somebody is to somebody: nearly anything is done for one of them. */
const kin = list(`
  con cha mẹ bố ba má vợ chồng ông bà cháu bé trai gái nội ngoại cậu dì me bo vo chong ong chau be gai noi ngoai
  child children son daughter wife husband mother father
`)

/** What is said around what is wanted, in a phrase of these words. */
export const fillersIn = (words: readonly Word[]): ReadonlySet<Word> => {
  const isEnglish = words.some(({ said }) => english.has(said))
  const hasMarks = words.some(isMarked)
  const isFiller = ({ said }: Word): boolean => {
    if (/^\d{1,2}$/.test(said)) return true
    if (hasMarks) return vietnamese.has(said)
    return plainVietnamese.has(said) || english.has(said) || (isEnglish && perhapsEnglish.has(said))
  }
  return new Set(words.filter(isFiller))
}

export const isKin = ({ said }: Word): boolean => kin.has(said)
