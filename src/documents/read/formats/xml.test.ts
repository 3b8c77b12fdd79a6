import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ReadRefusal } from '../../model.ts'
import { childNamed, parseXml, textOf, type XmlElement } from './xml.ts'

const prefixes = { 'urn:words': 'w' }

function parse(text: string): XmlElement {
  return parseXml([strToU8(text)], prefixes)
}

function codeOf(text: string): string {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof ReadRefusal) return error.code
    throw error
  }
  return 'taken'
}

describe('an XML part', () => {
  it('keeps text and elements in order', () => {
    expect(parse('<a>một <b n="1">hai</b> ba &amp; <![CDATA[<bốn>]]></a>')).toEqual({
      name: 'a',
      attributes: {},
      children: ['một ', { name: 'b', attributes: { n: '1' }, children: ['hai'] }, ' ba & ', '<bốn>'],
    })
  })

  it.each([
    '<w:p xmlns:w="urn:words" w:n="1" m="2"/>',
    '<ns0:p xmlns:ns0="urn:words" ns0:n="1" m="2"/>',
    '<p xmlns="urn:words" xmlns:o="urn:words" o:n="1" m="2"/>',
  ])('gives the same names whatever the prefixes: %s', text => {
    const { name, attributes } = parse(text)
    expect(name).toBe('w:p')
    expect(attributes).toMatchObject({ 'w:n': '1', m: '2' })
  })

  it('does not take a foreign namespace for its own because of the prefix', () => {
    expect(parse('<w:p xmlns:w="urn:other"/>').name).toBe('foreign:p')
    expect(parse('<v:p xmlns:v="urn:other"/>').name).toBe('v:p')
  })

  it('may come in pieces that cut a letter in two, and in UTF-16', () => {
    const bytes = strToU8('<a>Kế hoạch</a>')
    const pieces = Array.from(bytes, byte => Uint8Array.of(byte))
    expect(textOf(parseXml(pieces, prefixes))).toBe('Kế hoạch')
    const wide = Buffer.from('\ufeff<a>Kế hoạch</a>', 'utf16le')
    expect(textOf(parseXml([wide], prefixes))).toBe('Kế hoạch')
  })

  it.each([
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;</a>',
  ])('with a document type is unsafe: %s', text => {
    expect(codeOf(text)).toBe('unsafe-xml')
  })

  it.each(['<a>&nosuch;</a>', '<a><b></a>', '<a', '', 'text'])(
    'that is not well-formed is unreadable: %s',
    text => {
      expect(codeOf(text)).toBe('unreadable')
    },
  )

  it('of ten thousand levels is refused, not a crash', () => {
    expect(codeOf('<a>'.repeat(10_000) + '</a>'.repeat(10_000))).toBe('too-deep')
    expect(codeOf('<a>'.repeat(200) + '</a>'.repeat(200))).toBe('taken')
  })

  it('hands over outermost elements as they close, whole, and leaves them empty', () => {
    const taken: string[] = []
    const root = parseXml([strToU8('<r><p>một<p>hai</p></p><q><p>ba</p></q></r>')], prefixes, {
      name: 'p',
      take: element => taken.push(textOf(element)),
    })
    expect(taken).toEqual(['mộthai', 'ba'])
    expect(textOf(root)).toBe('')
    expect(childNamed(root, 'p')).toBeDefined()
  })
})
