/** The door of pictures: photos made ready to be kept and shown. */
export {
  isPhotoType,
  type PreparedPhoto,
  photoPixelsMax,
  pictureWithin,
  preparePhoto,
} from './prepare-photo.ts'
