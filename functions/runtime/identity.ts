/** Who a token or a session speaks of, as its issuer knows them. */
export interface Identity {
  issuer: string
  subject: string
}
