/** What the admin says about videos and models of products. */
export const mediaWords = {
  mediaTaken:
    'Pictures up to 20 MB; one-minute videos (MP4, MOV) up to 100 MB; 3D models (GLB, glTF, USDZ) up to 50 MB. Whatever breaks off goes on where it stopped.',
  making: (percent: number) => `Made ready to play: ${percent} %`,
  sendingFile: (name: string) => `Sending ${name}`,
  isVideo: 'Video',
  isModel: '3D model',
  noCaptions: 'No captions',
  captioned: (languages: string) => `Captions: ${languages}`,
  videoOf: (place: number) => `Captions and picture of video ${place}`,
  videoTitle: 'Captions and picture',
  captionsHint: 'WebVTT or SubRip (.srt), one file for each language. Most people watch without sound.',
  captionsFile: (language: string) => `Choose captions in ${language}`,
  captionsRemove: (language: string) => `Take captions in ${language} off`,
  captionsNone: 'none yet',
  captionsThere: 'there',
  captionsKept: 'The captions are kept.',
  captionsGone: 'The captions are taken off.',
  poster: 'Picture before it plays',
  posterHint: 'A frame of the video stands there by itself. Any picture of this product can take its place.',
  posterChoose: (what: string) => `Show ${what} before it plays`,
  posterKept: 'This picture stands before the video now.',
} as const
