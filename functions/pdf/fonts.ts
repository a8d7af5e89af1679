import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import type { PDFDocument, PDFFont } from 'pdf-lib'

const faces = { regular: '400Regular', italic: '400Regular_Italic', bold: '700Bold' } as const
export type Face = keyof typeof faces
export type Fonts = Record<Face, PDFFont>

const parsed = new Map<Uint8Array, ReturnType<typeof fontkit.create>>()
/** A font is parsed once, glyph by glyph as letters need them, and not again for each document. */
const patientFontkit: typeof fontkit = {
  ...fontkit,
  create(data, name) {
    const font = parsed.get(data) ?? letterByLetter(fontkit.create(data, name))
    parsed.set(data, font)
    return font
  },
}

/**
 * Composed letters need no substitution, and shaping them, or positioning pairs of them, costs more than all the rest of
 * a document: a text is the glyphs of its letters.
 */
const letterByLetter = (font: ReturnType<typeof fontkit.create>) =>
  Object.assign(font, { layout: (text: string) => ({ glyphs: font.glyphsForString(text) }) })

/** Fonts that hold all of Vietnamese, embedded with the letters that the document uses. */
export const embedFonts = async (document: PDFDocument): Promise<Fonts> => {
  document.registerFontkit(patientFontkit)
  const embed = (face: Face) => document.embedFont(fontFile(face), { subset: true })
  const [regular, italic, bold] = await Promise.all([embed('regular'), embed('italic'), embed('bold')])
  return { regular, italic, bold }
}

const files = new Map<Face, Buffer>()
const fontFile = (face: Face): Buffer => {
  const file = files.get(face) ?? readFont(faces[face])
  files.set(face, file)
  return file
}

/** In a bundle the file lies beside the code (lib/bundle.ts); in the sources, in its package. */
const readFont = (name: string): Buffer => {
  const file = `BeVietnamPro_${name}.ttf`
  const inPackage = ['..', '..', 'node_modules', '@expo-google-fonts', 'be-vietnam-pro', name, file]
  const places = [join(import.meta.dirname, file), join(import.meta.dirname, ...inPackage)]
  const place = places.find((path) => existsSync(path))
  if (!place) throw new Error(`no font at ${places.join(' or ')}`)
  return readFileSync(place)
}
