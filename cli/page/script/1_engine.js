// The engine: the module inside this file, unpacked once; a new one after it ran out of memory.
'use strict';

const engine = {
  module: null,
  exports: null,

  async unpack() {
    const signs = atob(document.getElementById('engine').textContent), packed = new Uint8Array(signs.length);
    for (let at = 0; at < signs.length; at++) packed[at] = signs.charCodeAt(at);
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    this.module = await WebAssembly.compile(await new Response(stream).arrayBuffer());
    this.start();
  },

  start() {
    const wasi = {};
    for (const wanted of WebAssembly.Module.imports(this.module))
      if (wanted.module !== 'page')
        wasi[wanted.name] = wanted.name === 'proc_exit' ? () => { throw new Error('the engine ended'); } : () => 8;
    const page = { out_of_memory() { throw new Error('out of memory'); } };
    this.exports = new WebAssembly.Instance(this.module, { wasi_snapshot_preview1: wasi, page }).exports;
    this.exports._initialize();
  },

  // The answer to a request (see cli/page/page_request.h); {ok: false, failure} where there is none.
  ask(request) {
    try {
      const bytes = new TextEncoder().encode(JSON.stringify(request));
      const room = this.exports.room(bytes.length);
      if (room === 0) throw new Error('out of memory');
      new Uint8Array(this.exports.memory.buffer, room, bytes.length).set(bytes);
      const at = this.exports.answer(room, bytes.length);
      const answer = new Uint8Array(this.exports.memory.buffer, at, this.exports.length());
      const reply = JSON.parse(new TextDecoder().decode(answer));
      if (reply.failure) this.start(); // its memory may be used up
      return reply;
    } catch (error) {
      this.start();
      return { ok: false, errors: [], failure: String(error.message || error) };
    }
  },
};
