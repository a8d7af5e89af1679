import { isHeic, lighterPicture } from './lighter-picture'

/** Sends files of `form[data-upload]`, several at once, with a progress that can be seen and heard, and leads on then. */
export const showUploads = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) {
    const input = form.querySelector<HTMLInputElement>('input[type=file]')
    if (!input) continue
    // The store takes one file with a form: each one has a form of its own.
    input.multiple = true
    form.querySelector('.govuk-hint')?.append(` ${form.dataset.several ?? ''}`)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void sendAll(form, input)
    })
  }
}

const sendAll = async (form: HTMLFormElement, input: HTMLInputElement): Promise<void> => {
  const chosen = [...(input.files ?? [])]
  if (chosen.length === 0) return
  const { failed = '', progress = '' } = form.dataset
  const enable = (on: boolean) => {
    for (const button of form.querySelectorAll('button')) button.disabled = !on
  }
  const stop = (says: string) => {
    enable(true)
    statusOf(form).replaceChildren()
    fail(form, input, says)
  }
  enable(false)
  const show = progressOn(form, progress, chosen.length)
  const files: File[] = []
  for (const file of chosen) {
    const lighter = await lighterPicture(file, input.accept)
    const wrong = faultOf(lighter, form.dataset)
    if (wrong) {
      stop(chosen.length > 1 ? `${file.name}: ${wrong}` : wrong)
      return
    }
    files.push(lighter)
  }
  let from: HTMLFormElement = form
  for (const [index, file] of files.entries()) {
    const done = from.dataset.uploadDone ?? ''
    const isSent = await send(from, file, (part) => show(index, part))
    // The store's answer leads to our own page, which a script may not follow from there. That page looks whether the file
    // arrived, so it is asked itself; when it can't be reached either, the connection is gone.
    const page = isSent ? await fetch(done).catch(() => undefined) : undefined
    if (!page) {
      stop(failed)
      return
    }
    const next = page.ok ? await formOn(page) : undefined
    if (index === files.length - 1 || !next) location.assign(done)
    if (!next) return
    from = next
  }
}

const formOn = async (page: Response): Promise<HTMLFormElement | undefined> => {
  const there = new DOMParser().parseFromString(await page.text(), 'text/html')
  return there.querySelector<HTMLFormElement>('form[data-upload]') ?? undefined
}

const faultOf = (file: File, { maxBytes, tooLarge = '', empty = '', heic = '' }: DOMStringMap): string => {
  if (file.size === 0) return empty
  if (isHeic(file)) return heic
  return maxBytes && file.size > Number(maxBytes) ? tooLarge : ''
}

const progressOn = (form: HTMLFormElement, progress: string, count: number) => {
  const bar = document.createElement('progress')
  bar.className = 'motcua-upload__progress'
  bar.max = 100
  bar.setAttribute('aria-label', progress.replace('{percent} %', ''))
  const said = document.createElement('p')
  said.className = 'govuk-body'
  statusOf(form).replaceChildren(bar, said)
  let spoken = -1
  return (index: number, part: number) => {
    const percent = Math.floor((100 * (index + part)) / count)
    bar.value = percent
    // Every tenth is enough to hear.
    if (Math.floor(percent / 10) === spoken) return
    spoken = Math.floor(percent / 10)
    said.textContent = progress.replace('{percent}', String(percent))
  }
}

/** The store would send the script elsewhere, where it may not look: what follows is not followed. */
const send = (form: HTMLFormElement, file: File, show: (part: number) => void): Promise<boolean> =>
  new Promise((resolve) => {
    const data = new FormData(form)
    data.set('file', file)
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.upload.addEventListener('progress', ({ loaded, total }) => show(loaded / total))
    request.addEventListener('loadend', () => resolve(request.status < 400))
    request.send(data)
  })

const statusOf = (form: HTMLFormElement): HTMLElement => {
  const found = form.querySelector<HTMLElement>('[data-upload-status]')
  if (found) return found
  const made = document.createElement('div')
  made.setAttribute('data-upload-status', '')
  made.setAttribute('aria-live', 'polite')
  form.append(made)
  return made
}

/** As the page itself would say it: in the summary above, which leads to the field. */
export const fail = (form: HTMLElement, input: HTMLInputElement, says: string): void => {
  document.querySelector('.govuk-error-summary')?.remove()
  const summary = made('div', 'govuk-error-summary')
  const alert = made('div', '')
  alert.setAttribute('role', 'alert')
  const link = made('a', '', says)
  link.setAttribute('href', `#${input.id}`)
  const item = made('li', '')
  item.append(link)
  const list = made('ul', 'govuk-list govuk-error-summary__list')
  list.append(item)
  alert.append(made('h2', 'govuk-error-summary__title', form.dataset.summary), list)
  summary.append(alert)
  summary.tabIndex = -1
  link.addEventListener('click', (event) => {
    event.preventDefault()
    input.focus()
  })
  const heading = document.querySelector('main h1')
  const above = heading?.previousElementSibling ?? heading ?? form
  above.before(summary)
  summary.focus()
}

const made = (name: string, className: string, text = ''): HTMLElement => {
  const element = document.createElement(name)
  element.className = className
  element.textContent = text
  return element
}
