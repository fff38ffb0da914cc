// How often one address may ask. A bucket of `burst` requests that fills again at `perSecond`.

export interface RateLimit {
  readonly burst: number
  readonly perSecond: number
}

interface Bucket {
  readonly left: number
  readonly at: number
}

const maxBuckets = 10_000

export class RateLimiter {
  readonly #limit: RateLimit
  readonly #buckets = new Map<string, Bucket>()

  constructor(limit: RateLimit) {
    this.#limit = limit
  }

  /** False when `key` has to wait. */
  take(key: string, now: number): boolean {
    const { burst, perSecond } = this.#limit
    const bucket = this.#buckets.get(key) ?? { left: burst, at: now }
    const filled = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond)
    const allowed = filled >= 1
    // Taken out and put back, so that the oldest comes first when the table is full.
    this.#buckets.delete(key)
    this.#buckets.set(key, { left: allowed ? filled - 1 : filled, at: now })
    if (this.#buckets.size > maxBuckets) this.#dropOldest()
    return allowed
  }

  #dropOldest(): void {
    for (const key of this.#buckets.keys()) {
      this.#buckets.delete(key)
      return
    }
  }
}
