import { fail } from './upload-progress'

/** Says of `form[data-most-together]` that its files are too large together before they are sent: what receives them reads no such form. */
export const limitTogether = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-most-together]'))
    form.addEventListener('submit', (event) => {
      const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')]
      const files = inputs.flatMap((input) => [...(input.files ?? [])])
      const size = files.reduce((sum, file) => sum + file.size, 0)
      const first = inputs.find((input) => input.files?.length)
      if (!first || size <= Number(form.dataset.mostTogether)) return
      event.preventDefault()
      fail(form, first, form.dataset.tooLarge ?? '')
    })
}
