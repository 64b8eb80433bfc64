metadata description = 'The parameters that have parts.'

@export()
@description('How long things are kept, in days.')
@sealed()
type retention = {
  @description('Exports after their last change; 0 keeps them. A night judges from all that lie there: what is gone no longer counts.')
  @minValue(0)
  exportDays: int

  @description('Results of a night (latest is not touched).')
  @minValue(1)
  resultDays: int

  @description('Refused rows of uploads, offered to whoever sent them.')
  @minValue(1)
  rejectDays: int

  @description('Rows of mails that were sent or dropped, and what the mail service said of them: who was told what. Not before a plan is over.')
  @minValue(1)
  outboxDays: int

  @description('Rows of finished runs, and receipts of files that are no more; the last run of each plan stays.')
  @minValue(1)
  runDays: int

  @description('Rows of table Access: who opened what on the download page.')
  @minValue(1)
  accessDays: int

  @description('What the shards of a night that never ended have left.')
  @minValue(1)
  nightDays: int

  @description('Earlier versions of a blob that was replaced or deleted, counted from when they were written; then deletedDays more.')
  @minValue(1)
  versionDays: int

  @description('Deleted blobs, versions and containers, which can be brought back so long.')
  @minValue(1)
  @maxValue(365)
  deletedDays: int

  @description('Logs: what ran, and who read which result.')
  @minValue(30)
  @maxValue(730)
  logDays: int
}

@export()
@description('A network for the app and the private endpoints.')
@sealed()
type network = {
  @description('Address space, e.g. 10.20.0.0/24.')
  addressSpace: string

  @description('Subnet of the app, /27 or larger, delegated to it.')
  appSubnet: string

  @description('Subnet of the private endpoints, /28 or larger.')
  endpointSubnet: string
}
