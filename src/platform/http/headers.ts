import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/**
 * What a browser may do with our pages: load our own styles, scripts, fonts and pictures, send forms to us,
 * and nothing else. No inline script or style, no frame around us, no device, no address in the referrer.
 * `https` also makes the browser stay on https. A handler that says more of its answer (a sandbox for a file) is heard.
 */
export function securityHeaders(https: boolean): MiddlewareHandler {
  const own = ["'self'"]
  return secureHeaders({
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: own,
      styleSrc: own,
      fontSrc: own,
      imgSrc: own,
      connectSrc: own,
      formAction: own,
      manifestSrc: own,
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      ...(https ? { upgradeInsecureRequests: [] } : {}),
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    strictTransportSecurity: https ? 'max-age=31536000' : false,
    permissionsPolicy: {
      accelerometer: [],
      camera: [],
      displayCapture: [],
      geolocation: [],
      gyroscope: [],
      magnetometer: [],
      microphone: [],
      payment: [],
      usb: [],
    },
  })
}
