// What the largest telephone camera takes. A viewer needs four bytes a dot, however small the file is.
const most = 200_000_000

export const hasTooManyDots = (width: number, height: number): boolean => width * height > most
