import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

export class FileTypeRefused extends Invalid {
  readonly code = 'media/file-type-refused'
  constructor(field = 'file') {
    super(
      'This is not a JPEG, PNG, WebP, AVIF or GIF image, nor a glTF or USDZ model; videos (MP4, MOV) come in as an upload of parts.',
      {
        field,
      },
    )
  }
}

export class PhotoTypeRefused extends Invalid {
  readonly code = 'media/photo-type-refused'
  constructor(field = 'file') {
    super('This is no photo that we can open. Send it as JPEG, PNG, WebP or HEIC.', { field })
  }
}

export class TooManyPhotosAtOnce extends Conflict {
  readonly code = 'media/too-many-photos-at-once'
  constructor() {
    super('Many photos are arriving right now. Please send this one again in a minute.', { field: 'file' })
  }
}

export class FileTooLarge extends Invalid {
  readonly code = 'media/file-too-large'
  constructor(limitBytes: number) {
    super(`This file is larger than ${Math.floor(limitBytes / 1_000_000)} MB. Please make it smaller.`, {
      field: 'file',
      details: { limitBytes },
    })
  }
}

export class TooManyPixels extends Invalid {
  readonly code = 'media/too-many-pixels'
  constructor(limitPixels: number) {
    super(`This image has more than ${limitPixels / 1_000_000} million pixels. Please make it smaller.`, {
      field: 'file',
      details: { limitPixels },
    })
  }
}

export class FileDamaged extends Invalid {
  readonly code = 'media/file-damaged'
  constructor() {
    super('This file is damaged and cannot be opened. Please export it again from where it was made.', {
      field: 'file',
    })
  }
}

export class AddressRefused extends Invalid {
  readonly code = 'media/address-refused'
  constructor(field = 'url') {
    super('An image address begins with http:// or https:// and has at most 2,000 characters.', { field })
  }
}

export class MediaUnknown extends NotFound {
  readonly code = 'media/media-unknown'
  constructor(field?: string) {
    super('There is no picture or model with this id. It may have been removed.', field ? { field } : {})
  }
}

export class NothingToFetch extends Conflict {
  readonly code = 'media/nothing-to-fetch'
  constructor() {
    super('This file is here already, or never came from an address, so there is nothing to fetch again.')
  }
}

export class SentTypeRefused extends Invalid {
  readonly code = 'media/sent-type-refused'
  constructor(field = 'file') {
    super('This is no photo or video that we can open. Send JPEG, PNG, WebP or HEIC, or a video as MP4 or MOV.', {
      field,
    })
  }
}

export class UploadUnknown extends NotFound {
  readonly code = 'media/upload-unknown'
  constructor() {
    super('There is no such upload. It may have waited for more than a day; begin a new one.')
  }
}

export class UploadElsewhere extends Conflict {
  readonly code = 'media/upload-elsewhere'
  constructor(received?: number) {
    super('This is not where the upload goes on. Ask where it stands and send what follows.', {
      field: 'Upload-Offset',
      ...(received !== undefined && { details: { received } }),
    })
  }
}

export class UploadUnfinished extends Conflict {
  readonly code = 'media/upload-unfinished'
  constructor(received: number, bytes: number) {
    super('Something of this file is still to come.', { field: 'upload', details: { received, bytes } })
  }
}

export class UploadTooLong extends Invalid {
  readonly code = 'media/upload-too-long'
  constructor() {
    super('More came than was said when the upload began.', { field: 'Upload-Length' })
  }
}

export class UploadEmpty extends Invalid {
  readonly code = 'media/upload-empty'
  constructor() {
    super('Say how many bytes the file has; at least one.', { field: 'Upload-Length' })
  }
}

export class TooManyUploads extends Conflict {
  readonly code = 'media/too-many-uploads'
  constructor(most: number) {
    super(`${most} files came from this connection today. Please send the next one tomorrow.`, { field: 'file' })
  }
}

export class CaptionsInvalid extends Invalid {
  readonly code = 'media/captions-invalid'
  constructor(message: string, field = 'text') {
    super(message, { field })
  }
}

export class NotAVideo extends Conflict {
  readonly code = 'media/not-a-video'
  constructor() {
    super('Only videos have captions and a picture before they play; this is none.')
  }
}

export class PosterNotReady extends Conflict {
  readonly code = 'media/poster-not-ready'
  constructor() {
    super('Choose a picture that can be shown already, for a video that can be played.', { field: 'pictureId' })
  }
}

export class ModelRefused extends Invalid {
  readonly code = 'media/model-refused'
  constructor(message: string) {
    super(message, { field: 'file' })
  }
}
