/** For a body outside of the system that was sent a link. */
export interface GuestTexts {
  heading: string
  until: (due: string, expires: string) => string
  papers: string
  thanks: string
  taken: string
}
