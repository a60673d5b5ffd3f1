import type { ShaderSource } from './vertexMesh.ts';

/** Lines and areas: a vertex stands beside a place by pixels; `aEdge` is its distance from the line's middle and half the width. */
export const strokeShader: ShaderSource = {
  name: 'strokes',
  vertex: `#version 300 es
precision highp float;
in vec2 aPlace;
in vec2 aOffset;
in vec2 aEdge;
in vec4 aColor;
uniform vec4 uCamera;
uniform vec4 uCanvas;
out vec2 vEdge;
out vec2 vPlace;
flat out vec4 vColor;
void main() {
  vec2 offset = aOffset * uCamera.w;
  vEdge = aEdge * uCamera.w;
  vPlace = aPlace + offset / uCamera.z;
  vColor = aColor;
  vec2 pixel = uCamera.xy + vec2(vPlace.x, -vPlace.y) * uCamera.z;
  gl_Position = vec4(pixel / uCanvas.xy * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}`,
  fragment: `#version 300 es
precision highp float;
in vec2 vEdge;
in vec2 vPlace;
flat in vec4 vColor;
uniform vec4 uClip;
out vec4 color;
void main() {
  vec2 inside = step(uClip.xy, vPlace) * step(vPlace, uClip.zw);
  float alpha = vColor.a * inside.x * inside.y * clamp(vEdge.y - abs(vEdge.x) + 0.5, 0.0, 1.0);
  color = vec4(vColor.rgb * alpha, alpha);
}`,
  gpu: `
struct Camera { uCamera: vec4<f32>, uClip: vec4<f32>, uCanvas: vec4<f32> };
@group(0) @binding(0) var<uniform> camera: Camera;
struct Vertex {
  @builtin(position) position: vec4<f32>,
  @location(0) edge: vec2<f32>,
  @location(1) place: vec2<f32>,
  @location(2) @interpolate(flat) color: vec4<f32>,
};
@vertex fn mainVertex(
  @location(0) aPlace: vec2<f32>,
  @location(1) aOffset: vec2<f32>,
  @location(2) aEdge: vec2<f32>,
  @location(3) aColor: vec4<f32>,
) -> Vertex {
  let place = aPlace + aOffset * camera.uCamera.w / camera.uCamera.z;
  let pixel = camera.uCamera.xy + vec2<f32>(place.x, -place.y) * camera.uCamera.z;
  let clip = pixel / camera.uCanvas.xy * vec2<f32>(2.0, -2.0) + vec2<f32>(-1.0, 1.0);
  return Vertex(vec4<f32>(clip, 0.0, 1.0), aEdge * camera.uCamera.w, place, aColor);
}
@fragment fn mainFragment(vertex: Vertex) -> @location(0) vec4<f32> {
  let inside = step(camera.uClip.xy, vertex.place) * step(vertex.place, camera.uClip.zw);
  let cover = clamp(vertex.edge.y - abs(vertex.edge.x) + 0.5, 0.0, 1.0);
  let alpha = vertex.color.a * inside.x * inside.y * cover;
  return vec4<f32>(vertex.color.rgb * alpha, alpha);
}`,
};
