import type { Instant } from '../../workflows/kernel/instant'
import type { PaperKind } from './paper-kinds'

export interface Column {
  title: string
  /** Its share of the width; all shares together are the whole. */
  share: number
  align?: 'left' | 'center'
}

/** One piece of what a paper says, below the other. */
export type Part =
  | { is: 'paragraph'; text: string; face?: 'regular' | 'italic' | 'bold'; align?: 'left' | 'center' }
  /** What is asked, and the answer beside it. */
  | { is: 'fields'; fields: readonly (readonly [string, string])[] }
  /** Numbered from 1. */
  | { is: 'list'; items: readonly string[] }
  | { is: 'table'; columns: readonly Column[]; rows: readonly (readonly string[])[] }

export interface SignatureBlock {
  as: string
  /** How it was confirmed, or that it is to be signed by hand. */
  note: string
  name?: string
}

/** All that a paper says, whatever it will look like. */
export interface PaperContent {
  kind: PaperKind
  agency: string
  /** The part of the agency that speaks. */
  unit?: string
  /** The dossier's number, also as a QR code; a register is of many. */
  dossier?: string
  /** The day that it is dated. */
  at: Instant
  parts: readonly Part[]
  /** On the left, and on the right. */
  signatures: readonly [SignatureBlock | undefined, SignatureBlock | undefined]
}

/** What differs from kind to kind; whose paper it is, about what and of which day is the same for all. */
export type Written = Pick<PaperContent, 'unit' | 'parts' | 'signatures'>
