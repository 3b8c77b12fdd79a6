/** The door of this part of the room: the country's places, and the reform of 1 July 2025. */
export { type CountryLine, countryLines } from './lines.ts'
