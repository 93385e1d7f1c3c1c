declare module 'asl-validator' {
  /** Checks a definition against the schema of the language and the rules around it. */
  export default function validate(
    definition: unknown,
    options?: {readonly checkArn?: boolean; readonly checkPaths?: boolean},
  ): {readonly isValid: boolean; readonly errors: readonly unknown[]};
}
