import type { LifeEvent } from '../kernel/life-event'

const event = (id: string, name: LifeEvent['name'], lead: LifeEvent['lead']): LifeEvent => ({
  id,
  name,
  lead,
})

/** What people of the city come with. A demonstration list of ours. */
export const lifeEvents: readonly LifeEvent[] = [
  event(
    'birth',
    { vi: 'Sinh con', en: 'A child is born' },
    {
      vi: 'Khai sinh, nơi thường trú, thẻ bảo hiểm y tế và giấy tờ khác cho con.',
      en: 'Birth registration, residence, health insurance and other papers for the child.',
    },
  ),
  event(
    'marriage',
    { vi: 'Kết hôn', en: 'Getting married' },
    {
      vi: 'Giấy tờ trước và sau khi kết hôn.',
      en: 'Papers before and after a marriage.',
    },
  ),
  event(
    'building',
    { vi: 'Xây, sửa nhà', en: 'Building or altering a house' },
    {
      vi: 'Giấy phép để xây mới, sửa chữa, và những gì đi cùng.',
      en: 'The permit to build or to alter, and what goes with it.',
    },
  ),
  event(
    'home',
    { vi: 'Mua bán, thừa kế nhà đất', en: 'Buying or inheriting a home' },
    {
      vi: 'Đăng ký, sang tên, tách hoặc hợp thửa đất.',
      en: 'Registering land, putting it in another name, dividing and joining plots.',
    },
  ),
  event(
    'moving',
    { vi: 'Chuyển chỗ ở', en: 'Moving' },
    {
      vi: 'Thường trú, tạm trú, tạm vắng.',
      en: 'Permanent and temporary residence, and being away.',
    },
  ),
  event(
    'business',
    { vi: 'Mở việc kinh doanh', en: 'Opening a business' },
    {
      vi: 'Đăng ký kinh doanh, giấy phép và lao động.',
      en: 'Registration, licences and those who work for you.',
    },
  ),
  event(
    'papers',
    { vi: 'Xin lại giấy tờ, bản sao', en: 'Papers lost, and copies' },
    {
      vi: 'Bản sao, bản trích lục, giấy tờ bị mất hoặc sai.',
      en: 'Copies, extracts, and papers that were lost or are wrong.',
    },
  ),
  event(
    'death',
    { vi: 'Người thân qua đời', en: 'A death in the family' },
    {
      vi: 'Khai tử, và những giấy tờ cần đến sau đó.',
      en: 'Registering the death, and the papers that are needed afterwards.',
    },
  ),
]
