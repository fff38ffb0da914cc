import { describe, expect, test } from 'vitest'
import { Places } from './at-once.ts'

function taken(places: Places, key: string): () => void {
  const place = places.take(key)
  if (typeof place === 'string') throw new Error(place)
  return place
}

describe('places', () => {
  test('are as many as there are, and of one person fewer', () => {
    const places = new Places({ all: 3, each: 2 })
    taken(places, 'a')
    taken(places, 'a')
    expect(places.take('a')).toBe('own-taken')
    taken(places, 'b')
    expect(places.take('b')).toBe('all-taken')
    expect(places.take('c')).toBe('all-taken')
  })

  test('are given back once', () => {
    const places = new Places({ all: 2, each: 2 })
    const giveBack = taken(places, 'a')
    taken(places, 'a')
    giveBack()
    giveBack()
    taken(places, 'b')
    expect(places.take('c')).toBe('all-taken')
  })
})
