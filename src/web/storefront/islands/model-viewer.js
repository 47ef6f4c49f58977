// The viewer of 3D models, which is loaded when somebody asks to see one and not before.
import '@google/model-viewer/dist/model-viewer.min.js'
