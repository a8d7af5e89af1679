/** Sends files of `form[data-upload]` with a progress that can be seen and heard, and leads on when they arrived. */
export const showUploads = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]'))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      send(form)
    })
}

const send = (form: HTMLFormElement): void => {
  const { uploadDone = '', maxBytes, tooLarge = '', failed = '', progress = '' } = form.dataset
  const input = form.querySelector<HTMLInputElement>('input[type=file]')
  const file = input?.files?.[0]
  if (!input || !file) return
  const status = statusOf(form)
  if (maxBytes && file.size > Number(maxBytes)) {
    fail(status, input, tooLarge)
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
      fail(status, input, failed)
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

const fail = (status: HTMLElement, input: HTMLInputElement, says: string): void => {
  const message = document.createElement('p')
  message.className = 'govuk-error-message'
  message.textContent = says
  status.replaceChildren(message)
  input.focus()
}
