// Old syntax, since every browser runs it. Shows the notice where the page itself cannot start: without modules, or
// with a language older than the one it is built for.
;(function () {
  var able =
    'noModule' in document.createElement('script') &&
    typeof window.structuredClone === 'function' &&
    typeof Array.prototype.findLast === 'function'
  if (!able) {
    document.getElementById('unsupported').removeAttribute('hidden')
  }
})()
