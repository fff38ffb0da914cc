// Whether something failed because a part of the program could not be fetched.

/** Each browser has words of its own for a module that could not be fetched. */
export function isMissingPart(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|importing a module script|error loading|preload css/iu.test(
      error.message,
    )
  )
}
