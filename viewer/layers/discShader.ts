import type { ShaderSource } from './vertexMesh.ts';

/**
 * A disc in a triangle of three vertices in a row: with a darker rim; as in a micrograph, darker where it is thicker; or lit from
 * above on the left as a sphere.
 */
export const discShader: ShaderSource = {
  name: 'discs',
  vertex: `#version 300 es
precision highp float;
in vec3 aDisc;
in vec4 aColor;
uniform vec4 uCamera;
uniform vec4 uCanvas;
out vec2 vOffset;
out vec2 vPlace;
flat out vec4 vColor;
flat out float vRadius;
void main() {
  int at = gl_VertexID % 3;
  vec2 corner = at == 0 ? vec2(-1.7320508, -1.0) : at == 1 ? vec2(1.7320508, -1.0) : vec2(0.0, 2.0);
  vRadius = aDisc.z * uCamera.z;
  vOffset = corner * (vRadius + 0.75);
  vPlace = aDisc.xy + vOffset / uCamera.z;
  vColor = aColor;
  vec2 pixel = uCamera.xy + vec2(vPlace.x, -vPlace.y) * uCamera.z;
  gl_Position = vec4(pixel / uCanvas.xy * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}`,
  fragment: `#version 300 es
precision highp float;
in vec2 vOffset;
in vec2 vPlace;
flat in vec4 vColor;
flat in float vRadius;
uniform vec4 uCamera;
uniform vec4 uClip;
uniform vec4 uCanvas;
out vec4 color;
void main() {
  vec2 inside = step(uClip.xy, vPlace) * step(vPlace, uClip.zw);
  float distance = length(vOffset);
  float cover = clamp(vRadius - distance + 0.5, 0.0, 1.0);
  float thick = max(0.0, 1.0 - distance * distance / (vRadius * vRadius));
  float rim = min(0.2 * vRadius, 2.0 * uCamera.w);
  float light = vRadius < 1.8 * uCamera.w ? 1.0 : 0.66 + 0.34 * clamp(vRadius - rim - distance + 0.5, 0.0, 1.0);
  float shadow = uCanvas.w == 1.0 ? 1.0 : 0.0;
  if (uCanvas.w == 2.0) {
    vec3 facing = vec3(vOffset / vRadius, sqrt(thick));
    light = 0.56 + 0.56 * max(0.0, dot(facing, vec3(-0.42, 0.56, 0.71)));
  }
  float alpha = vColor.a * inside.x * inside.y * mix(cover, thick * sqrt(thick), shadow);
  color = vec4(min(vec3(1.0), vColor.rgb * mix(light, 1.0, shadow)) * alpha, alpha);
}`,
  gpu: `
struct Camera { uCamera: vec4<f32>, uClip: vec4<f32>, uCanvas: vec4<f32> };
@group(0) @binding(0) var<uniform> camera: Camera;
struct Vertex {
  @builtin(position) position: vec4<f32>,
  @location(0) offset: vec2<f32>,
  @location(1) place: vec2<f32>,
  @location(2) @interpolate(flat) color: vec4<f32>,
  @location(3) @interpolate(flat) radius: f32,
};
@vertex fn mainVertex(
  @builtin(vertex_index) index: u32,
  @location(0) aDisc: vec3<f32>,
  @location(1) aColor: vec4<f32>,
) -> Vertex {
  var corners = array<vec2<f32>, 3>(vec2<f32>(-1.7320508, -1.0), vec2<f32>(1.7320508, -1.0), vec2<f32>(0.0, 2.0));
  let radius = aDisc.z * camera.uCamera.z;
  let offset = corners[index % 3u] * (radius + 0.75);
  let place = aDisc.xy + offset / camera.uCamera.z;
  let pixel = camera.uCamera.xy + vec2<f32>(place.x, -place.y) * camera.uCamera.z;
  let clip = pixel / camera.uCanvas.xy * vec2<f32>(2.0, -2.0) + vec2<f32>(-1.0, 1.0);
  return Vertex(vec4<f32>(clip, 0.0, 1.0), offset, place, aColor, radius);
}
@fragment fn mainFragment(vertex: Vertex) -> @location(0) vec4<f32> {
  let inside = step(camera.uClip.xy, vertex.place) * step(vertex.place, camera.uClip.zw);
  let distance = length(vertex.offset);
  let cover = clamp(vertex.radius - distance + 0.5, 0.0, 1.0);
  let thick = max(0.0, 1.0 - distance * distance / (vertex.radius * vertex.radius));
  let rim = min(0.2 * vertex.radius, 2.0 * camera.uCamera.w);
  let ringed = 0.66 + 0.34 * clamp(vertex.radius - rim - distance + 0.5, 0.0, 1.0);
  let plain = select(ringed, 1.0, vertex.radius < 1.8 * camera.uCamera.w);
  let facing = vec3<f32>(vertex.offset / vertex.radius, sqrt(thick));
  let lit = 0.56 + 0.56 * max(0.0, dot(facing, vec3<f32>(-0.42, 0.56, 0.71)));
  let light = select(plain, lit, camera.uCanvas.w == 2.0);
  let shadow = select(0.0, 1.0, camera.uCanvas.w == 1.0);
  let alpha = vertex.color.a * inside.x * inside.y * mix(cover, thick * sqrt(thick), shadow);
  return vec4<f32>(min(vec3<f32>(1.0), vertex.color.rgb * mix(light, 1.0, shadow)) * alpha, alpha);
}`,
};
