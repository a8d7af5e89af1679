import type { Language } from '../../workflows/kernel/text'

/** Words of the law, which is written in Vietnamese: to others they are a translation, and say so. */
export const lawText = ({ vi, en }: Record<Language, string>, language: Language): string =>
  language === 'vi' ? vi : `${en}; translated from Vietnamese`
