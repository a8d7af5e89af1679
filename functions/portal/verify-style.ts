/** The page's style sheet. Each standing has its own colour, and its words say the same without it. */
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 1.0625rem/1.5 "Be Vietnam Pro", system-ui, sans-serif; }
header, main { max-width: 44rem; margin: 0 auto; padding: 1rem 1.25rem; }
header { display: flex; justify-content: space-between; border-bottom: 4px solid #9b1c1c; }
header p { margin: 0; font-weight: 700; }
a { color: #0b4a8f; }
a:focus-visible { outline: 3px solid #0b4a8f; outline-offset: 3px; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; }
.kind { margin: 1rem 0 .5rem; color: #4a4a4a; }
.standing { padding: 1rem 1.25rem; border-left: 8px solid; }
.standing p { margin: 0; }
.current { border-color: #14672f; background: #edf7f0; }
.revoked, .altered, .unknown { border-color: #9b1c1c; background: #fdf0f0; }
.replaced { border-color: #7a4b00; background: #fff6e5; }
dl { margin: 1.5rem 0; }
dl div { display: grid; grid-template-columns: minmax(9rem, 1fr) 2fr; gap: 1rem; padding: .625rem 0; border-bottom: 1px solid #c8c8c8; }
dt { color: #4a4a4a; }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
@media (max-width: 30rem) { dl div { grid-template-columns: 1fr; gap: 0; } }
@media print { header nav { display: none; } }
`
