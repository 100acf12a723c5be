"""
Who may do what, written down by hand: every route of the service, and what it answers to whom.

Roles: O officer, A approver, D director, C commissioner, M registered manager, I independent
reviewing officer, U auditor, X administrator; `-` for a role that may not, which is told 403.
Without a key, or with one that is expired, revoked or forged, everybody is told 401.

`own` is somebody who works with the child (or runs the home, or keeps the people of the
authority); `case` the same role in the same authority who does not (or who runs another home);
`tenant` the same role of another authority; `missing` asks for a record that is not there. `.`:
the route names no record. A column has the status; `200/409` is either, for only the first decides.
`rows` is how many rows of the audit an `own` answer leaves. The requests have valid bodies, and
`If-Match` of a version that is never right, so that a step that may be taken is told 412.

A route may stand twice, for roles that are answered otherwise. What it may be asked with stands in
`bodies.py`.
"""

TABLE = """
                                                                    roles    own case tenant missing rows
GET    /healthz                                                     public   200  .   .   .   0
GET    /readyz                                                      public   200  .   .   .   0
GET    /api/v1/openapi.json                                         public   200  .   .   .   0
GET    /metrics                                                     -------X 200  200 200 .   0

GET    /api/v1/rules                                                OADCMIUX 200  200 200 .   0
GET    /api/v1/rules/{rule}                                         OADCMIUX 200  200 200 404 0

GET    /api/v1/homes                                                OAD-MI-X 200  200 200 .   0
GET    /api/v1/homes/{urn}                                          OAD--I-X 200  200 200 404 0
GET    /api/v1/homes/{urn}                                          ----M--- 200  404 404 404 1
PUT    /api/v1/homes/{urn}                                          ----M--- 412  404 404 404 0
PATCH  /api/v1/homes/{urn}                                          ----M--- 412  404 404 404 0

POST   /api/v1/referrals                                            O------- 422  422 422 .   0
GET    /api/v1/referrals                                            OAD--I-- 200  200 200 .   1
GET    /api/v1/referrals/{referral}                                 OAD--I-- 200  403 404 404 1
PATCH  /api/v1/referrals/{referral}                                 O------- 412  403 404 404 0
POST   /api/v1/referrals/{referral}/openings                        OAD--I-- 201  201 404 404 1
POST   /api/v1/referrals/{referral}/assignments                     -AD----- 201  201 404 404 1
POST   /api/v1/referrals/{referral}/changes                         O------- 412  403 404 404 0
GET    /api/v1/referrals/{referral}/changes                         OAD--I-- 200  403 404 404 1
GET    /api/v1/referrals/{referral}/changes/{change}                OAD--I-- 200  403 404 404 1
PATCH  /api/v1/referrals/{referral}/changes/{change}                -AD----- 200/409 403 404 404 1
POST   /api/v1/referrals/{referral}/replies                         O------- 201  403 404 404 1
GET    /api/v1/referrals/{referral}/replies                         OAD--I-- 200  403 404 404 1
GET    /api/v1/referrals/{referral}/replies/{reply}                 OAD--I-- 200  403 404 404 1

POST   /api/v1/match-requests                                       O------- 201  403 404 404 1
GET    /api/v1/match-requests/{match_request}                       OAD--I-- 200  403 404 404 1
GET    /api/v1/match-requests/{match_request}/matches               OAD--I-- 200  403 404 404 1
GET    /api/v1/match-requests/{match_request}/homes/{urn}           OAD--I-- 200  403 404 404 1

POST   /api/v1/proposals                                            O------- 409  403 404 404 0
GET    /api/v1/proposals                                            OAD-MI-- 200  200 200 .   1
GET    /api/v1/proposals/{proposal}                                 OAD--I-- 200  403 404 404 1
GET    /api/v1/proposals/{proposal}                                 ----M--- 200  404 404 404 1
GET    /api/v1/proposals/{proposal}/standing                        OAD--I-- 200  403 404 404 1
GET    /api/v1/proposals/{proposal}/standing                        ----M--- 200  404 404 404 1
POST   /api/v1/proposals/{proposal}/acceptance                      ----M--- 412  404 404 404 0
POST   /api/v1/proposals/{proposal}/answers                         ----M--- 412  404 404 404 0
POST   /api/v1/proposals/{proposal}/refusal                         ----M--- 412  404 404 404 0
POST   /api/v1/proposals/{proposal}/gates/{rule}/clearances         OAD--I-- 412  403 404 404 0
POST   /api/v1/proposals/{proposal}/gates/{rule}/clearances         ----M--- 412  404 404 404 0
POST   /api/v1/proposals/{proposal}/signatures                      OAD--I-- 412  403 404 404 0
POST   /api/v1/proposals/{proposal}/signatures                      ----M--- 412  404 404 404 0
POST   /api/v1/proposals/{proposal}/challenges                      OAD--I-- 412  403 404 404 0
POST   /api/v1/proposals/{proposal}/challenges                      ----M--- 412  404 404 404 0
POST   /api/v1/proposals/{proposal}/challenges/{number}/settlement  OAD--I-- 412  403 404 404 0
POST   /api/v1/proposals/{proposal}/challenges/{number}/settlement  ----M--- 412  404 404 404 0
POST   /api/v1/proposals/{proposal}/tasks                           OAD--I-- 412  403 404 404 0
POST   /api/v1/proposals/{proposal}/tasks                           ----M--- 412  404 404 404 0
POST   /api/v1/proposals/{proposal}/tasks/{rule}/completion         OAD--I-- 412  403 404 404 0
POST   /api/v1/proposals/{proposal}/tasks/{rule}/completion         ----M--- 412  404 404 404 0
POST   /api/v1/proposals/{proposal}/confirmation                    OAD----- 412  403 404 404 0
POST   /api/v1/proposals/{proposal}/withdrawal                      OAD----- 412  403 404 404 0
POST   /api/v1/proposals/{proposal}/ending                          OAD----- 412  403 404 404 0
GET    /api/v1/outcomes                                             OAD-MI-- 200  200 200 .   1

POST   /api/v1/allocations                                          O------- 202  403 422 422 1
GET    /api/v1/allocations/{allocation}                             O------- 200  403 404 404 0
GET    /api/v1/allocations/{allocation}/answer                      O------- 409  403 404 404 0
GET    /api/v1/allocations/{allocation}/events                      O------- 200/204 403 404 404 0
DELETE /api/v1/allocations/{allocation}                             O------- 200  403 404 404 0

GET    /api/v1/audit                                                ------U- 200  200 200 .   1
GET    /api/v1/audit/verify                                         ------U- 200  200 200 .   1
GET    /api/v1/audit/checkpoint                                     ------U- 200  200 200 .   1

POST   /api/v1/imports                                              -------X 422  422 422 .   0

GET    /api/v1/people                                               -------X 200  200 200 .   0
POST   /api/v1/people                                               -------X 201  201 422 .   1
GET    /api/v1/people/{person}                                      -------X 200  200 404 404 0
PUT    /api/v1/people/{person}/rights                               -------X 200  200 404 404 1
DELETE /api/v1/people/{person}                                      -------X 200  200 404 404 1
POST   /api/v1/people/{person}/keys                                 -------X 201  201 404 404 1
GET    /api/v1/people/{person}/keys                                 -------X 200  200 404 404 0
DELETE /api/v1/keys/{key}                                           -------X 200  200 404 404 1
GET    /api/v1/people/{person}/cases                                -AD----- 200  200 404 404 1
DELETE /api/v1/cases/{case}                                         -AD----- 200  200 404 404 1
"""  # noqa: E501  a row is read along
