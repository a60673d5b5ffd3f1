import type { ShaderSource } from './vertexMesh.ts';

/** A picture over a part of the film. */
export const mapShader: ShaderSource = {
  name: 'map',
  vertex: `#version 300 es
precision highp float;
in vec2 aPlace;
in vec2 aSample;
uniform vec4 uCamera;
uniform vec4 uCanvas;
out vec2 vSample;
void main() {
  vSample = aSample;
  vec2 pixel = uCamera.xy + vec2(aPlace.x, -aPlace.y) * uCamera.z;
  gl_Position = vec4(pixel / uCanvas.xy * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}`,
  fragment: `#version 300 es
precision mediump float;
in vec2 vSample;
uniform sampler2D uMap;
out vec4 color;
void main() {
  color = texture(uMap, vSample);
}`,
  gpu: `
struct Camera { uCamera: vec4<f32>, uClip: vec4<f32>, uCanvas: vec4<f32> };
@group(0) @binding(0) var<uniform> camera: Camera;
@group(0) @binding(1) var uMap: texture_2d<f32>;
@group(0) @binding(2) var uSampler: sampler;
struct Vertex { @builtin(position) position: vec4<f32>, @location(0) sample: vec2<f32> };
@vertex fn mainVertex(@location(0) aPlace: vec2<f32>, @location(1) aSample: vec2<f32>) -> Vertex {
  let pixel = camera.uCamera.xy + vec2<f32>(aPlace.x, -aPlace.y) * camera.uCamera.z;
  let clip = pixel / camera.uCanvas.xy * vec2<f32>(2.0, -2.0) + vec2<f32>(-1.0, 1.0);
  return Vertex(vec4<f32>(clip, 0.0, 1.0), aSample);
}
@fragment fn mainFragment(vertex: Vertex) -> @location(0) vec4<f32> {
  return textureSample(uMap, uSampler, vertex.sample);
}`,
};
