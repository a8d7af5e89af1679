import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import type { PDFDocument, PDFFont } from 'pdf-lib'

const faces = { regular: '400Regular', italic: '400Regular_Italic', bold: '700Bold' } as const
export type Face = keyof typeof faces
export type Fonts = Record<Face, PDFFont>

const parsed = new Map<Uint8Array, Font>()
/** A font is parsed once, glyph by glyph as letters need them, and not again for each document. */
const patientFontkit: typeof fontkit = {
  ...fontkit,
  create(data, name) {
    const font = parsed.get(data) ?? letterByLetter(fontkit.create(data, name))
    parsed.set(data, font)
    return font
  },
}

type Font = ReturnType<typeof fontkit.create>
type Glyph = ReturnType<Font['glyphsForString']>[number]

/** What a glyph is drawn of, which a subset asks for, is read once as well. The library has no other name for it. */
const readOnce = (glyph: Glyph): Glyph => {
  const reader = glyph as Glyph & { _decode(): unknown }
  if (Object.hasOwn(reader, '_decode')) return glyph
  const drawn = reader._decode()
  return Object.assign(reader, { _decode: () => drawn })
}

/**
 * Composed letters need no substitution, and shaping them, or positioning pairs of them, costs more than all the rest of
 * a document: a text is the glyphs of its letters.
 */
const letterByLetter = (font: Font) =>
  Object.assign(font, { layout: (text: string) => ({ glyphs: font.glyphsForString(text).map(readOnce) }) })

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
