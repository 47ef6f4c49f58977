import { glbOf } from '../../modules/media/index.ts'

/** The outline of the celadon cup from the middle of its foot, up its outside, over its lip and down its inside: metres. */
const outline: readonly (readonly [radius: number, height: number])[] = [
  ...([
    [0, 0.004],
    [0.02, 0.004],
    [0.021, 0],
    [0.026, 0],
    [0.027, 0.006],
  ] as const),
  ...([
    [0.036, 0.014],
    [0.043, 0.026],
    [0.047, 0.042],
    [0.049, 0.062],
    [0.0492, 0.064],
  ] as const),
  ...([
    [0.048, 0.065],
    [0.047, 0.064],
    [0.045, 0.044],
    [0.041, 0.029],
    [0.034, 0.018],
  ] as const),
  ...([
    [0.02, 0.011],
    [0, 0.009],
  ] as const),
]

/** The tea stands so high, and reaches so far. */
const tea = { radius: 0.0456, height: 0.052 }

const turns = 48
const float32 = 5_126
const uint16 = 5_123

/** The celadon cup with its tea as binary glTF, turned on a potter's wheel: each point of its outline goes once around. */
export function cupModel(): Buffer {
  const parts = [
    lathe(outline),
    lathe([
      [0, tea.height],
      [tea.radius, tea.height],
    ]),
  ]
  const bin: Buffer[] = []
  const bufferViews: object[] = []
  const accessors: object[] = []
  let bytes = 0
  const put = (numbers: Float32Array | Uint16Array, about: object): number => {
    const part = Buffer.from(numbers.buffer)
    bufferViews.push({ buffer: 0, byteOffset: bytes, byteLength: part.length })
    accessors.push({ bufferView: bufferViews.length - 1, ...about })
    bin.push(part)
    bytes += part.length
    return accessors.length - 1
  }
  const primitives = parts.map(({ points, normals, corners }, material) => ({
    attributes: {
      POSITION: put(points, { componentType: float32, count: points.length / 3, type: 'VEC3', ...boundsOf(points) }),
      NORMAL: put(normals, { componentType: float32, count: normals.length / 3, type: 'VEC3' }),
    },
    indices: put(corners, { componentType: uint16, count: corners.length, type: 'SCALAR' }),
    material,
  }))
  const glaze = { baseColorFactor: [0.35, 0.48, 0.33, 1], metallicFactor: 0, roughnessFactor: 0.25 }
  const brew = { baseColorFactor: [0.48, 0.3, 0.06, 1], metallicFactor: 0, roughnessFactor: 0.08 }
  const gltf = {
    asset: { version: '2.0' },
    ...{ scene: 0, scenes: [{ nodes: [0] }], nodes: [{ mesh: 0, name: 'Celadon cup' }], meshes: [{ primitives }] },
    materials: [glaze, brew].map((pbrMetallicRoughness) => ({ pbrMetallicRoughness, doubleSided: true })),
    ...{ accessors, bufferViews, buffers: [{ byteLength: bytes }] },
  }
  return glbOf(gltf, Buffer.concat(bin))
}

function lathe(profile: typeof outline) {
  const points: number[] = []
  const normals: number[] = []
  const corners: number[] = []
  for (const [at, [radius, height]] of profile.entries()) {
    const [before, after] = [profile[Math.max(0, at - 1)]!, profile[Math.min(profile.length - 1, at + 1)]!]
    const [outwards, upwards] = unit([after[1] - before[1], before[0] - after[0]])
    for (let turn = 0; turn <= turns; turn++) {
      const angle = (turn / turns) * 2 * Math.PI
      points.push(radius * Math.cos(angle), height, radius * Math.sin(angle))
      normals.push(outwards * Math.cos(angle), upwards || 0, outwards * Math.sin(angle))
      if (at === 0 || turn === 0) continue
      const [here, below] = [at * (turns + 1) + turn, (at - 1) * (turns + 1) + turn]
      corners.push(below - 1, here - 1, here, below - 1, here, below)
    }
  }
  return { points: new Float32Array(points), normals: new Float32Array(normals), corners: new Uint16Array(corners) }
}

const unit = ([x, y]: [number, number]): [number, number] => {
  const length = Math.hypot(x, y) || 1
  return [x / length, y / length]
}

function boundsOf(points: Float32Array): { min: number[]; max: number[] } {
  const of = (axis: number, pick: (...values: number[]) => number) => pick(...points.filter((_, at) => at % 3 === axis))
  return { min: [0, 1, 2].map((axis) => of(axis, Math.min)), max: [0, 1, 2].map((axis) => of(axis, Math.max)) }
}
