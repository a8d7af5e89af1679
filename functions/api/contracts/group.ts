/**
 * The functions of the API, by what they may do: the calls of one have the same rights, and differ in nothing but which
 * addresses outside they know. A call with rights of its own is a function of its own.
 */
export type Group =
  /** No right at all. */
  | 'api-public'
  /** Reads the table. */
  | 'api-reading'
  /** Reads the table and documents, for anybody. */
  | 'api-results'
  /** Writes the table. */
  | 'api-dossiers'
  /** Writes the table, and lays out PDF: its fonts are in no other. */
  | 'api-papers'
  /** Writes the table, reads documents. */
  | 'api-documents'
  /** Writes the table, takes uploads into the documents. */
  | 'api-filing'
  /** Writes the table and uploads. */
  | 'api-uploads'
  /** Writes the table, signs orders to pay. */
  | 'api-payments'
  /** Writes the table, sends mail. */
  | 'api-links'
