/** Sends files of `form[data-upload]` with a progress that can be seen and heard, and leads on when they arrived. */
export const showUploads = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]'))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      send(form)
    })
}

const send = (form: HTMLFormElement): void => {
  const { uploadDone = '', maxBytes, tooLarge = '', empty = '', failed = '', progress = '' } = form.dataset
  const input = form.querySelector<HTMLInputElement>('input[type=file]')
  const file = input?.files?.[0]
  if (!input || !file) return
  const status = statusOf(form)
  const wrong = file.size === 0 ? empty : maxBytes && file.size > Number(maxBytes) ? tooLarge : ''
  if (wrong) {
    status.replaceChildren()
    fail(form, input, wrong)
    return
  }

  const bar = document.createElement('progress')
  bar.className = 'motcua-upload__progress'
  bar.max = 100
  bar.setAttribute('aria-label', progress.replace('{percent} %', ''))
  status.replaceChildren(bar)
  const said = document.createElement('p')
  said.className = 'govuk-body'
  status.append(said)
  const buttons = form.querySelectorAll('button')
  const enable = (on: boolean) => {
    for (const button of buttons) button.disabled = !on
  }
  enable(false)

  const data = new FormData(form)
  // The store would send the script elsewhere, where it may not look: the browser goes there itself.
  const request = new XMLHttpRequest()
  request.open('POST', form.action)
  let spoken = -1
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    const percent = Math.floor((100 * loaded) / total)
    bar.value = percent
    // Every tenth is enough to hear.
    if (Math.floor(percent / 10) === spoken) return
    spoken = Math.floor(percent / 10)
    said.textContent = progress.replace('{percent}', String(percent))
  })
  // The store's answer leads to our own page, which a script may not follow from there. That page looks whether the file
  // arrived, so it is asked itself; when it can't be reached either, the connection is gone.
  const finish = async () => {
    const reached = request.status < 400 && (await fetch(uploadDone).catch(() => undefined))
    if (reached) location.assign(uploadDone)
    else {
      enable(true)
      status.replaceChildren()
      fail(form, input, failed)
    }
  }
  request.addEventListener('loadend', () => void finish())
  request.send(data)
}

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
const fail = (form: HTMLElement, input: HTMLInputElement, says: string): void => {
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
